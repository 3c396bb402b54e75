import { BANDS, Estate, isFlawed, Kind } from "./estate";
import { BOX, Layout, Point, Rect } from "./layout";
import { cut } from "./text";
import { Unit, Units } from "./units";

const SVG = "http://www.w3.org/2000/svg";

/** A shelf with more images than this has one line to it. */
const FEW = 6;

export interface Marks {
  selected?: number;
  chain: Set<number>;
  /** What the selected image refers to. */
  referred: Set<number>;
  dependents: Set<number>;
  /** The images that the filters let through. */
  shown: Set<number>;
}

export interface Clicks {
  image(index: number): void;
  unit(unit: Unit): void;
}

/** Draws a layout into an SVG group. Text is only ever set as text. */
export class Picture {
  private readonly boxes = new Map<number, SVGElement>();
  private readonly groups: [Unit, SVGElement, SVGElement][] = [];
  private readonly lines: [number, number, SVGElement][] = [];
  private readonly overlay: SVGElement;

  constructor(
    private readonly root: SVGElement,
    private readonly estate: Estate,
    private readonly units: Units,
    private readonly layout: Layout,
    clicks: Clicks,
  ) {
    root.replaceChildren();

    for (const { band, top, bottom } of layout.bands) this.drawBand(band, top, bottom);

    const edges = append(root, "g", { class: "edges" });
    this.drawEdges(edges);
    this.overlay = append(root, "g", { class: "edges overlay" });

    for (const unit of units.all) this.drawUnit(unit, clicks);
  }

  /** Lights up what is marked. */
  mark(marks: Marks): void {
    const active = marks.selected !== undefined;
    this.root.classList.toggle("active", active);

    for (const [index, box] of this.boxes) {
      box.classList.toggle("selected", index === marks.selected);
      box.classList.toggle("chain", marks.chain.has(index));
      box.classList.toggle("referred", marks.referred.has(index));
      box.classList.toggle("dependent", marks.dependents.has(index));
      box.classList.toggle("hidden", !marks.shown.has(index));
    }

    for (const [unit, box, count] of this.groups) {
      const shown = unit.images.filter((index) => marks.shown.has(index)).length;

      box.classList.toggle("selected", unit.images.includes(marks.selected ?? -1));
      box.classList.toggle("chain", unit.images.some((index) => marks.chain.has(index)));
      box.classList.toggle("referred", unit.images.some((index) => marks.referred.has(index)));
      box.classList.toggle("dependent", unit.images.some((index) => marks.dependents.has(index)));
      box.classList.toggle("hidden", shown === 0);
      count.textContent = this.countOf(unit, shown);
    }

    this.drawOverlay(marks);
  }

  /** A closed group says how many of its images the rules object to, since their boxes cannot. */
  private countOf(unit: Unit, shown: number): string {
    const count = shown === unit.images.length ? `${shown} images` : `${shown} of ${unit.images.length} images`;
    const flawed = unit.open ? 0 : unit.images.filter((index) => isFlawed(this.estate.image(index))).length;

    return flawed === 0 ? count : `${count} · ${flawed} with findings`;
  }

  /** The place of an image. */
  placeOf(index: number): Rect {
    return this.layout.images[index]!;
  }

  focus(index: number): void {
    this.boxes.get(index)?.focus();
  }

  private drawBand(band: number, top: number, bottom: number): void {
    append(this.root, "rect", { class: `band band-${band}`, x: -4000, y: top, width: this.layout.width + 8000, height: bottom - top });
    append(this.root, "text", { class: "band-name", x: 14, y: top + 20 }).textContent = BANDS[band]!;
  }

  /** One line between two units for each way of needing, however many images in them need each other. */
  private drawEdges(edges: SVGElement): void {
    const seen = new Set<string>();

    this.estate.images.forEach((image, from) => {
      for (const [to, kind] of image.needs) {
        const [source, target] = [this.units.of[from]!, this.units.of[to]!];
        const key = `${source.id}\n${target.id}\n${kind === "inheritance"}`;

        if (source === target || seen.has(key)) continue;

        seen.add(key);
        const line = append(edges, "path", { class: classOf(kind), d: pathAlong(this.layout.route(source, target)) });
        this.lines.push([from, to, line]);
      }
    });
  }

  private drawUnit(unit: Unit, clicks: Clicks): void {
    const place = this.layout.units.get(unit)!;

    if (unit.label === undefined) {
      this.drawBox(unit.images[0]!, clicks);
      return;
    }

    const marks = unit.open ? "" : [`band-${unit.band}`, unit.images.some((index) => this.estate.image(index).deep) ? "deep" : "", unit.images.some((index) => isFlawed(this.estate.image(index))) ? "finding" : ""].join(" ");
    const group = append(this.root, "g", { class: unit.open ? "shelf" : `box group ${marks}`, tabindex: 0, role: "button", "aria-expanded": String(unit.open), "aria-label": `${unit.label}, ${unit.images.length} images` });

    // A pile of cards, the last of which is the box.
    for (const behind of unit.open ? [] : [6, 3]) append(group, "rect", { class: "pile", x: place.x + behind, y: place.y + behind, width: place.width, height: place.height, rx: 6 });

    append(group, "rect", { class: "outline", x: place.x, y: place.y, width: place.width, height: place.height, rx: unit.open ? 8 : 6 });
    if (!unit.open) append(group, "rect", { class: "edge-mark", x: place.x, y: place.y + 6, width: 3, height: place.height - 12 });

    const left = place.x + (unit.open ? 10 : 12);
    const name = append(group, "text", { class: "title", x: left, y: place.y + (unit.open ? 15 : 18) });
    const count = append(group, "text", { class: "subtitle", x: unit.open ? place.x + place.width - 10 : left, y: place.y + (unit.open ? 15 : 33), ...(unit.open ? { "text-anchor": "end" } : {}) });

    name.textContent = `${unit.open ? "▾" : "▸"} ${cut(unit.label, place.width - (unit.open ? 96 : 36), "title")}`;
    append(group, "title", {}).textContent = `${unit.label}: ${unit.images.length} images. Click to ${unit.open ? "close" : "open"}.`;
    onActivate(group, () => clicks.unit(unit));
    this.groups.push([unit, group, count]);

    if (unit.open) for (const index of unit.images) this.drawBox(index, clicks);
  }

  private drawBox(index: number, clicks: Clicks): void {
    const image = this.estate.image(index);
    const place = this.layout.images[index]!;
    const classes = ["box", `band-${image.band}`, image.deep ? "deep" : "", isFlawed(image) ? "finding" : ""].filter(Boolean).join(" ");
    const box = append(this.root, "g", { class: classes, tabindex: 0, role: "button", "aria-label": `${image.name}, ${image.layer}`, "data-index": index });

    append(box, "rect", { class: "outline", x: place.x, y: place.y, width: BOX.width, height: BOX.height, rx: 6 });
    append(box, "rect", { class: "edge-mark", x: place.x, y: place.y + 6, width: 3, height: BOX.height - 12 });
    append(box, "text", { class: "title", x: place.x + 12, y: place.y + 18 }).textContent = cut(image.title, BOX.width - 22, "title");
    append(box, "text", { class: "subtitle", x: place.x + 12, y: place.y + 33 }).textContent = cut(image.subtitle, BOX.width - 22, "subtitle");
    append(box, "title", {}).textContent = image.deep ? `${image.name}: ${image.conceptualLayers} conceptual layers` : image.name;
    onActivate(box, () => clicks.image(index));
    this.boxes.set(index, box);
  }

  /** Many lines that lead to one shelf say no more than one does. */
  private lineBetween(from: number, to: number): string {
    const [source, target] = [this.units.of[from]!, this.units.of[to]!];
    const ends = ([[from, source], [to, target]] as const).map(([index, unit]) => (unit.images.length > FEW ? this.layout.units.get(unit)! : this.layout.images[index]!)) as [Rect, Rect];

    return source !== target && ends[0] === this.layout.units.get(source) && ends[1] === this.layout.units.get(target) ? pathAlong(this.layout.route(source, target)) : pathBetween(...ends);
  }

  /** The lines of the selected image's chain and dependents, between the very images where those are drawn. */
  private drawOverlay(marks: Marks): void {
    this.overlay.replaceChildren();

    if (marks.selected === undefined) return;

    const up = new Set([marks.selected, ...marks.chain]);
    const down = new Set([marks.selected, ...marks.dependents]);
    const seen = new Set<string>();
    const draw = (from: number, to: number, kind: Kind, mark: string) => {
      const d = this.lineBetween(from, to);

      if (d !== "" && !seen.has(d + mark)) {
        seen.add(d + mark);
        append(this.overlay, "path", { class: `${classOf(kind)} ${mark}`, d });
      }
    };

    for (const index of up) {
      for (const [to, kind] of this.estate.image(index).needs) if (kind === "inheritance" ? up.has(to) : index === marks.selected) draw(index, to, kind, "chain");
    }

    for (const index of down) {
      for (const [to, kind] of this.estate.image(index).needs) if (index !== marks.selected && down.has(to)) draw(index, to, kind, "dependent");
    }
  }
}

function classOf(kind: Kind): string {
  return kind === "inheritance" ? "inheritance" : `reference ${kind}`;
}

/** Down through the points, without corners. */
function pathAlong(points: Point[]): string {
  return points.map(({ x, y }, i) => {
    const before = points[i - 1];
    if (before === undefined) return `M${x} ${y}`;
    if (before.x === x) return `V${y}`;

    const middle = (before.y + y) / 2;
    return `C${before.x} ${middle} ${x} ${middle} ${x} ${y}`;
  }).join("");
}

function pathBetween(from: Rect, to: Rect): string {
  if (from === to) return "";

  const [x1, x2] = [from.x + from.width / 2, to.x + to.width / 2];
  const down = from.y < to.y;
  const [y1, y2] = down ? [from.y + from.height, to.y] : [from.y, to.y + to.height];
  const bend = Math.max(24, Math.abs(y2 - y1) / 2) * (down ? 1 : -1);

  return `M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}`;
}

function append(parent: Element, name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(SVG, name);

  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));

  parent.append(element);
  return element;
}

function onActivate(element: SVGElement, run: () => void): void {
  element.addEventListener("click", (event) => {
    event.stopPropagation();
    run();
  });
  element.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      run();
    }
  });
}
