import { constants, deflateRawSync } from "node:zlib";
import type { Deflating } from "../hosts/xlsx/zip-write";

/** Packs with Node's own library, several times as fast as what works in pages. Each piece ends where a byte does. */
export const deflating: Deflating = () => (piece, isLast) =>
  deflateRawSync(piece, { finishFlush: isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH });
