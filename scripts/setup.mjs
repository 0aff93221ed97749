// Makes a fresh clone ready for work: `node scripts/setup.mjs`. `npm start` and `npm test` do it by themselves.
import { installPackages } from "./lib/packages.mjs";
import { provideChromium } from "./lib/chromium.mjs";

installPackages();
console.log(`Packages are installed. Chromium: ${provideChromium()}`);
