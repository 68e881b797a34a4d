// Apart from the roles themselves: a page that only names them needs no schemas.
import { z } from "zod";
import { roles } from "#lib/permission/role.ts";

export const role = z.enum(roles);
