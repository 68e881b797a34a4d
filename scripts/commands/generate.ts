import { generateClient } from "../lib/generated-client.ts";

await generateClient();
