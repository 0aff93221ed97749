/** A number within an array or object that is compared. */
export const close = (value: number, digits: number): unknown => expect.closeTo(value, digits);
