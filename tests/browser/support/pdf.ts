import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

const textOf = (item: object) =>
  "str" in item ? `${item.str}${"hasEOL" in item && item.hasEOL ? " " : ""}` : "";

/** The text of a PDF file, page by page. */
export async function pagesOf(file: Buffer): Promise<string[]> {
  const { promise } = getDocument({ data: new Uint8Array(file), verbosity: 0 });
  const document = await promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map(textOf).join(""));
  }
  return pages;
}
