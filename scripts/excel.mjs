// `npm run excel`: opens desktop Excel (Windows, Mac) with the add-in served from this computer.
//
// Excel on the web needs no script: build with ADDIN_URL set to the https address that will serve dist/, put dist/
// there, and in Excel choose Home > Add-ins > More Add-ins > My Add-ins > Upload My Add-in > dist/manifest.xml.
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { buildIfStale } from "./lib/build.mjs";
import { excelIsHere } from "./lib/excel.mjs";
import { installPackages } from "./lib/packages.mjs";
import { run, runBeside, stop } from "./lib/run.mjs";
import { serveDist } from "./lib/serve.mjs";

/** The port of every address in manifest.xml. */
const port = 3000;

if (!excelIsHere()) {
  stop(
    "Excel is not installed on this computer, so the add-in cannot be opened in it here; `npm start` opens the workbench, and the README says how to upload manifest.xml to Excel on the web.",
  );
}
installPackages();
if (!buildIfStale()) stop("The build failed; see above.");

// Microsoft's own tools, fetched only now: nobody without Excel needs them.
if (!run("npx", ["--yes", "office-addin-dev-certs@3.0.0", "install", "--days", "365"])) {
  stop(
    "Excel loads add-ins over https only, and the certificate for localhost could not be installed; see above.",
  );
}
const certificates = join(homedir(), ".office-addin-dev-certs");
const certificate = {
  key: readFileSync(join(certificates, "localhost.key")),
  cert: readFileSync(join(certificates, "localhost.crt")),
};
await serveDist(port, { certificate }).catch(() =>
  stop(`Port ${port} is in use; end what uses it and try again.`),
);
// The server must answer while Excel starts, so nothing may block this process from here on.
const sideload = "office-addin-debugging@7.0.0 start manifest.xml desktop --app excel --no-debug".split(" ");
if (!(await runBeside("npx", ["--yes", ...sideload])))
  stop("Excel could not be opened with the add-in; see above.");
console.log(`Excel is open with the add-in, served from https://localhost:${port}  (Ctrl+C ends the server)`);
