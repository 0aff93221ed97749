/** A usage table that is not added up: the sentence says why. */
export class UsageRefused extends Error {
  override readonly name = "UsageRefused";
  constructor(
    message: string,
    /** The table is well, but not what was asked of it. */
    readonly isWrongUse = false,
  ) {
    super(message);
  }
}
