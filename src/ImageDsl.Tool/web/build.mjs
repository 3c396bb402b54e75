// Makes dist/page.html of the sources: one file that needs nothing from elsewhere. The command puts an estate into it.
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { build } from "esbuild";

const folder = new URL(".", import.meta.url);
const output = process.argv[2] ?? new URL("dist/", folder).pathname;

const bundle = async (entry) => {
  const result = await build({
    entryPoints: [new URL(entry, folder).pathname],
    absWorkingDir: folder.pathname,
    bundle: true,
    minify: true,
    charset: "ascii",
    target: "es2022",
    format: "iife",
    write: false,
  });

  // What could end the element that the text stands in.
  return result.outputFiles[0].text.trim().replaceAll("</", "<\\/");
};

// The licences of what is bundled ask to be where it is.
const licences = await Promise.all(["@dagrejs/dagre", "@dagrejs/graphlib"].map(async (name) =>
  `Bundled: ${name}\n\n${(await readFile(new URL(`node_modules/${name}/LICENSE`, folder), "utf8")).trim()}`));

const hash = (text) => createHash("sha256").update(text).digest("base64");

const script = `/*\n${licences.join("\n\n")}\n*/\n${await bundle("src/main.ts")}`;
const style = await bundle("src/style.css");
const parts = { script, style, "script-hash": hash(script), "style-hash": hash(style) };
const page = (await readFile(new URL("src/page.html", folder), "utf8")).replace(/\{\{([a-z-]+)\}\}/g, (whole, name) => parts[name] ?? whole);

await mkdir(output, { recursive: true });
await writeFile(`${output.replace(/\/?$/, "/")}page.html`, page);
