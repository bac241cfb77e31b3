// Lighthouse's mobile preset (150 ms, 1.6 Mbit/s, 4x slower processor) five times per page; the median counts.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [tools, ...pages] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "baken-lighthouse"));
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

for (const page of pages) {
  const runs = [];
  for (let i = 0; i < 5; i++) {
    const file = join(folder, "report.json");
    const { status, stderr } = spawnSync(
      join(tools, "node_modules/.bin/lighthouse"),
      [page, "--quiet", "--output=json", `--output-path=${file}`, "--only-categories=performance,accessibility,best-practices", "--chrome-flags=--headless=new --no-sandbox --disable-gpu"],
      { env: { ...process.env, CHROME_PATH: process.env.CHROME_PATH ?? "/usr/bin/chromium" }, encoding: "utf8" },
    );
    if (status !== 0) throw new Error(stderr);
    runs.push(JSON.parse(readFileSync(file, "utf8")));
  }
  const score = (name) => Math.round(100 * median(runs.map((r) => r.categories[name].score)));
  const time = (name) => Math.round(median(runs.map((r) => r.audits[name].numericValue)));
  console.log(
    `${new URL(page).pathname}: performance ${score("performance")} (target: 98), accessibility ${score("accessibility")} (target: 100), best practices ${score("best-practices")}; ` +
      `first text ${time("first-contentful-paint")} ms, largest ${time("largest-contentful-paint")} ms, blocked ${time("total-blocking-time")} ms`,
  );
  const missed = Object.values(runs[0].audits).filter((a) => a.score !== null && a.score < 1 && a.scoreDisplayMode === "binary");
  for (const audit of missed) console.log(`  ${audit.id}: ${audit.title}`);
}
rmSync(folder, { recursive: true });
