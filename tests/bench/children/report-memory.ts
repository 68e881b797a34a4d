// One form of one report in a process of its own, to be weighed: says the most memory it ever had, in MB.
import { reportForm } from "#lib/report/forms.ts";
import { buildReport } from "#lib/report/model.ts";
import { makeFile } from "#tests/bench/report-file.ts";
import { reportInput } from "#tests/bench/report-input.ts";

const [form, words] = process.argv.slice(2);
await makeFile(buildReport(reportInput(Number(words))), reportForm.parse(form));
process.stdout.write(String(Math.round(process.resourceUsage().maxRSS / 1024)));
