// Robust nonlinear least squares: Levenberg and Marquardt's method on reweighted residuals.

/** Soft-L1: a residual counts squared while it is small beside the scale, and about as itself beyond it. */
const loss = (residual, scale) => 2 * (Math.sqrt(1 + (residual / scale) ** 2) - 1);
const weight = (residual, scale) => 1 / Math.sqrt(1 + (residual / scale) ** 2);

/**
 * @param {(parameters: number[]) => number[]} residuals
 * @param {number[]} start
 * @param {number} scale of the soft-L1 loss
 * @returns {number[]} the parameters at the minimum
 */
export function minimize(residuals, start, scale) {
  const cost = (values) => values.reduce((sum, value) => sum + loss(value, scale), 0);
  let at = start;
  let values = residuals(at);
  let damping = 1e-3;
  for (let round = 0; round < 200; round++) {
    const { normal, gradient } = linearize(residuals, at, values, scale);
    const step = solve(
      normal.map((row, i) => row.map((cell, j) => (i === j ? cell * (1 + damping) : cell))),
      gradient.map((each) => -each),
    );
    const next = at.map((each, i) => each + step[i]);
    const nextValues = residuals(next);
    if (cost(nextValues) <= cost(values)) {
      const settled = step.every((each) => Math.abs(each) < 1e-10);
      [at, values, damping] = [next, nextValues, damping / 10];
      if (settled) return at;
    } else if (damping > 1e12) {
      return at;
    } else {
      damping *= 10;
    }
  }
  throw new Error("the fit did not settle in 200 rounds");
}

/** Normal equations of the weighted residuals, from central differences. */
function linearize(residuals, at, values, scale) {
  const STEP = 1e-6;
  const columns = at.map((_, i) => {
    const moved = (by) => residuals(at.map((each, j) => (i === j ? each + by : each)));
    const up = moved(STEP);
    const down = moved(-STEP);
    return up.map((each, row) => (each - down[row]) / (2 * STEP));
  });
  const weights = values.map((value) => weight(value, scale));
  const dot = (a, b) => weights.reduce((sum, each, row) => sum + each * a[row] * b[row], 0);
  return {
    normal: columns.map((a) => columns.map((b) => dot(a, b))),
    gradient: columns.map((a) => dot(a, values)),
  };
}

/** Gaussian elimination with pivoting; the systems here have at most a handful of unknowns. */
function solve(matrix, right) {
  const rows = matrix.map((row, i) => [...row, right[i]]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let i = column + 1; i < size; i++) {
      if (Math.abs(rows[i][column]) > Math.abs(rows[pivot][column])) pivot = i;
    }
    [rows[column], rows[pivot]] = [rows[pivot], rows[column]];
    for (let i = 0; i < size; i++) {
      if (i === column) continue;
      const factor = rows[i][column] / rows[column][column];
      for (let j = column; j <= size; j++) rows[i][j] -= factor * rows[column][j];
    }
  }
  return rows.map((row, i) => row[size] / row[i]);
}
