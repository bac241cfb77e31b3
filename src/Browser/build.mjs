// Builds what the browser gets into the folder named on the command line: styles, scripts, font, icons, licences.
import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { compile } from "sass";
import subset from "subset-font";

const output = process.argv[2] ?? "wwwroot";

// Latin-1 and the signs that Dutch, English and French texts need beyond it.
const signs = [...range(0x20, 0x7e), ...range(0xa0, 0xff)].join("") + "“”‘’„–—…€→−×œŒŸ\u2011\u202f";

function range(first, last) {
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i));
}

const sass = {
  name: "sass",
  setup(builder) {
    builder.onLoad({ filter: /\.scss$/ }, ({ path }) => {
      const { css, loadedUrls } = compile(path, { loadPaths: ["node_modules"] });
      return { contents: css, loader: "css", watchFiles: loadedUrls.map((url) => url.pathname) };
    });
  },
};

const cutFonts = {
  name: "cut fonts",
  setup(builder) {
    builder.onLoad({ filter: /\.woff2$/ }, async ({ path }) => ({
      contents: await subset(await readFile(path), signs, {
        targetFormat: "woff2",
        variationAxes: { wght: { min: 400, max: 700 } },
      }),
      loader: "file",
    }));
  },
};

// Each icon becomes a symbol: <svg class="b-icon"><use href="/icons.svg#phone"></use></svg>.
async function sprite() {
  const names = JSON.parse(await readFile("images/icons.json", "utf8"));
  const symbols = await Promise.all(
    names.map(async (name) => {
      const svg = await readFile(`node_modules/lucide-static/icons/${name}.svg`, "utf8");
      const shapes = svg.replace(/[\s\S]*?<svg[^>]*>|<\/svg>/g, "").replace(/\s*\n\s*/g, "").replaceAll(" />", "/>");
      return `<symbol id="${name}" viewBox="0 0 24 24">${shapes}</symbol>`;
    }),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("\n")}</svg>\n`;
}

const oldest = {
  target: ["chrome80", "firefox78", "safari13"],
  supported: { destructuring: true }, // Safari 13's bug with it concerns functions as defaults only
};
const scripts = (await readdir("scripts")).filter((name) => name.endsWith(".ts")).map((name) => `scripts/${name}`);

await rm(output, { recursive: true, force: true });
await mkdir(join(output, "licences"), { recursive: true });
await build({
  entryPoints: ["styles/site.scss", ...scripts],
  entryNames: "[name]",
  assetNames: "fonts/[name]-[hash]",
  chunkNames: "chunks/[name]-[hash]",
  outdir: output,
  bundle: true,
  splitting: true,
  format: "esm",
  minify: true,
  ...oldest,
  legalComments: "linked",
  plugins: [sass, cutFonts],
  logLevel: "warning",
});

// What a page runs before it is drawn is one plain script: a module would come too late.
await build({
  entryPoints: ["scripts/head/back.ts"],
  outdir: output,
  bundle: true,
  format: "iife",
  minify: true,
  ...oldest,
  logLevel: "warning",
});

await writeFile(join(output, "icons.svg"), await sprite());
for (const image of ["mark.svg", "favicon.svg"]) await cp(`images/${image}`, join(output, image));

// GOV.UK Frontend's package holds no licence text.
const licences = {
  "govuk-frontend": "licences/govuk-frontend.txt",
  "hanken-grotesk": "node_modules/@fontsource-variable/hanken-grotesk/LICENSE",
  "lucide": "node_modules/lucide-static/LICENSE",
};
for (const [name, file] of Object.entries(licences)) await cp(file, join(output, "licences", `${name}.txt`));
