const { writeFileSync } = require("node:fs");
const { TestEnvironment } = require("jest-environment-node");

/** Leaves out all tests after the first that fails, and writes which changes were reached. */
module.exports = class extends TestEnvironment {
  failed = false;

  handleTestEvent(event) {
    if (event.name === "test_done" && event.test.errors.length > 0) this.failed = true;
    if (event.name === "test_start" && this.failed) event.test.mode = "skip";
  }

  async teardown() {
    if (process.env.COUNTS) {
      const { static: reached = {} } = this.global.__stryker__?.mutantCoverage ?? {};
      writeFileSync(process.env.COUNTS, JSON.stringify(Object.keys(reached)));
    }
    await super.teardown();
  }
};
