import { fileURLToPath } from "node:url";

/** Installed by `scripts/install.sh lighthouse`. */
const INSTALLED = fileURLToPath(
  new URL(
    "../../../target/tools/lighthouse/node_modules/lighthouse/core/index.js",
    import.meta.url,
  ),
);

/** What is read of Lighthouse's result. */
interface Result {
  lhr: {
    categories: Record<
      string,
      { score: number | null; auditRefs: { id: string; weight: number }[] }
    >;
    audits: Record<string, { score: number | null; numericValue?: number; details?: unknown }>;
    runtimeError?: { message: string };
  };
}

type Run = (url: string, flags: object, config: object) => Promise<Result | undefined>;

/** A laptop on a fast line, and a phone of the middle class on a slow one, as Lighthouse simulates them. */
export type Device = "desktop" | "mobile";

/** Scores of 100, and the times that are promised, in milliseconds. */
export interface Measured {
  page: string;
  device: Device;
  performance: number;
  accessibility: number;
  bestPractices: number;
  firstPaint: number;
  largestPaint: number;
  blocked: number;
  /** What cost points, and how much of it there is. */
  lost: string[];
}

const CATEGORIES = ["performance", "accessibility", "best-practices"] as const;

function lost({ categories, audits }: Result["lhr"]): string[] {
  const weighed = CATEGORIES.flatMap((one) => categories[one]?.auditRefs ?? []);
  return weighed
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => `${id} ${JSON.stringify(audits[id]?.details ?? audits[id]?.numericValue)}`);
}

/** Measures the page at `url` in the Chromium that `port` steers, with what it keeps for us. */
export async function measure(
  port: number,
  url: string,
  page: string,
  device: Device,
): Promise<Measured> {
  const lighthouse: { default: Run; desktopConfig: object } = await import(INSTALLED);
  const flags = { port, logLevel: "error", disableStorageReset: true, onlyCategories: CATEGORIES };
  const config =
    device === "desktop" ? lighthouse.desktopConfig : { extends: "lighthouse:default" };
  const result = await lighthouse.default(url, flags, config);
  if (!result || result.lhr.runtimeError)
    throw new Error(`${page}: ${result?.lhr.runtimeError?.message}`);
  const { lhr } = result;
  const score = (name: string) => Math.round((lhr.categories[name]?.score ?? 0) * 100);
  const time = (name: string) =>
    Math.round(lhr.audits[name]?.numericValue ?? Number.POSITIVE_INFINITY);
  return {
    page,
    device,
    performance: score("performance"),
    accessibility: score("accessibility"),
    bestPractices: score("best-practices"),
    firstPaint: time("first-contentful-paint"),
    largestPaint: time("largest-contentful-paint"),
    blocked: time("total-blocking-time"),
    lost: lost(lhr),
  };
}
