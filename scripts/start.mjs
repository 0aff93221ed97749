// `npm start`: installs and builds what is missing, then serves the workbench.
import { buildIfStale } from "./lib/build.mjs";
import { installPackages } from "./lib/packages.mjs";
import { stop } from "./lib/run.mjs";
import { serveDist } from "./lib/serve.mjs";

const wanted = Number(process.env.PORT ?? 3000);
if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65535)
  stop(`PORT must be a port number; it is "${process.env.PORT}".`);

installPackages();
if (!buildIfStale()) stop("The build failed; see above.");
const port = await serveDist(wanted, { orNext: true });
console.log(`AI Footprint workbench: http://localhost:${port}  (Ctrl+C ends it)`);
