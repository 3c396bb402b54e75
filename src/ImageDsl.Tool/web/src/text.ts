const measure = document.createElement("canvas").getContext("2d")!;
const widths = new Map<string, number>();

/** The fonts of a box, as the style sheet has them. */
const FONTS = { title: "13px", subtitle: "11px" };

/** The text, or as much of its beginning as a width has room for. */
export function cut(text: string, width: number, font: keyof typeof FONTS): string {
  if (widthOf(text, font) <= width) return text;

  let [fits, letters] = [1, text.length];

  while (letters - fits > 1) {
    const middle = (fits + letters) >> 1;
    if (widthOf(`${text.slice(0, middle)}…`, font) <= width) fits = middle;
    else letters = middle;
  }

  return `${text.slice(0, fits)}…`;
}

/** The same few subtitles stand in thousands of boxes. */
function widthOf(text: string, font: keyof typeof FONTS): number {
  const key = font + text;
  let width = widths.get(key);

  if (width === undefined) {
    measure.font = `${FONTS[font]} ${getComputedStyle(document.body).fontFamily}`;
    widths.set(key, (width = measure.measureText(text).width));
  }

  return width;
}
