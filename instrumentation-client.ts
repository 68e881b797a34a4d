// Runs in the browser before anything else does.
import { config } from "zod/v4/core";

// The content security policy allows no code made of text: zod need not try whether it may.
config({ jitless: true });
