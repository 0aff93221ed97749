import { edition202611 } from "./2026.11/edition";
import { shelved, type Edition } from "./edition";

export type { Edition, Option } from "./edition";

/** All editions, the earliest first. One that was shipped stays as it is, for ever. */
export const editions: readonly Edition[] = [shelved(edition202611)];
