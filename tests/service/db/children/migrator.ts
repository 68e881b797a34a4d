// Migrates a database with a folder of migrations.
import { migrate } from "#server/db/migrate.ts";

const [file, folder] = process.argv.slice(2);
await migrate(file ?? "", folder);
