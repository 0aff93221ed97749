// `npm run build`: installs what is missing, then makes dist/ for production.
import { build } from "./lib/build.mjs";
import { installPackages } from "./lib/packages.mjs";

installPackages();
process.exitCode = build() ? 0 : 1;
