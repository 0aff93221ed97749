// The inference energy law: GPU energy of one token, from what a serving step has to read and to do.

/**
 * @typedef {object} Setup what serves the model
 * @property {number} total       parameters, billions
 * @property {number} active      parameters used per token, billions
 * @property {number} bits        per weight
 * @property {number} batch       requests decoded together
 * @property {number} devices     per replica
 * @property {number} input       tokens per request
 * @property {number} output      tokens per request, reasoning included
 * @property {number} tdpW        of one device
 * @property {number} peakTflops  dense bf16, of one device
 * @property {number} bandwidthGBps of one device
 */

/**
 * What is known beforehand rather than fitted here. The size of a token's cached keys and values is a rule of thumb; no
 * row stands on other hardware, so the transfer to it is a judgement. Exponents and prefill are the starting point of a
 * refit, and the values held when only the two energies are fitted.
 */
export const HELD = {
  kvGBPerToken: 4.5e-5,
  referenceJPerGB: 0.209,
  transferExponent: 0.8,
  batchExponent: 0.8,
  activeExponent: 0.3,
  prefillUtilization: 0.442,
};

/** Share of the weights that a step reads: a batch of a mixture of experts wakes more of them than one token does. */
export const coverage = ({ total, active, batch }) => 1 - (1 - active / total) ** batch;

/** GB of weights read per step. */
export const weightsGB = (setup) => ((setup.total * setup.bits) / 8) * coverage(setup);

/** GB of cached keys and values read per step; a request's context is half grown on average. */
export const cacheGB = ({ batch, input, output, active }, { kvGBPerToken }) =>
  batch * (input + output / 2) * kvGBPerToken * Math.sqrt(active);

/** How much more energy than on H100 the memory system of other hardware takes; no credit for less. */
export const transfer = ({ tdpW, bandwidthGBps }, { referenceJPerGB, transferExponent }) =>
  Math.max(1, tdpW / bandwidthGBps / referenceJPerGB) ** transferExponent;

/** J per output token. */
export function outputJ(setup, law) {
  const { batch, devices, active } = setup;
  const memory = law.memoryJPerGB * (weightsGB(setup) + cacheGB(setup, law));
  const work = law.stepJ * devices * batch ** law.batchExponent * active ** law.activeExponent;
  return (transfer(setup, law) * (memory + work)) / batch;
}

/** J per input token: two operations per active parameter at the device's power. */
export const inputJ = ({ active, tdpW, peakTflops }, { prefillUtilization }) =>
  (0.002 * active * tdpW) / (prefillUtilization * peakTflops);

/** J per output token as a benchmark counts it, with the request's own prefill in it. */
export const measuredJ = (setup, law) =>
  outputJ(setup, law) + (inputJ(setup, law) * setup.input) / setup.output;
