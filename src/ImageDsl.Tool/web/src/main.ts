import { Details, Estate, EstateData, ImageData } from "./estate";
import { layOut } from "./layout";
import { Panel } from "./panel";
import { Picture } from "./picture";
import { Grouping, Unit, Units } from "./units";
import { Viewport } from "./viewport";

const MANY_RESULTS = 50;

const byId = <T extends Element = HTMLElement>(id: string) => document.getElementById(id) as unknown as T;
const dataOf = <T>(id: string) => JSON.parse(byId(id).textContent!) as T;

const estate = new Estate(dataOf<EstateData>("estate"));
const svg = byId<SVGSVGElement>("picture");
const content = byId<SVGElement>("content");
const search = byId<HTMLInputElement>("search");
const results = byId<HTMLUListElement>("results");
const filters = { layer: byId<HTMLSelectElement>("layer"), registry: byId<HTMLSelectElement>("registry"), owner: byId<HTMLSelectElement>("owner"), findings: byId<HTMLSelectElement>("findings") };
const grouping = byId<HTMLSelectElement>("grouping");
const viewport = new Viewport(svg, content);

let details: Details[] | undefined;
const panel = new Panel(byId("details"), estate, () => (details ??= dataOf<Details[]>("details-data")), select);

let toggled = new Set<string>();
let selected: number | undefined;
let units: Units;
let picture: Picture;

/** Draws anew, after what is open or how images are put together has changed. */
function draw(fit: boolean): void {
  units = new Units(estate, grouping.value as Grouping, toggled);
  const layout = layOut(estate, units, viewport.size);

  picture = new Picture(content, estate, units, layout, { image: select, unit: (unit) => toggle(unit) });
  svg.dataset["width"] = String(Math.ceil(layout.width));
  svg.dataset["height"] = String(Math.ceil(layout.height));
  mark();

  if (fit) viewport.fit(layout.width, layout.height);
  else viewport.resize(layout.width, layout.height);
}

/** Opens or closes a group, which stays where it is seen. */
function toggle(unit: Unit): void {
  const before = picture.placeOf(unit.images[0]!);

  toggled = new Set(toggled);
  if (!toggled.delete(unit.id)) toggled.add(unit.id);
  draw(false);

  const after = picture.placeOf(unit.images[0]!);
  viewport.follow(before, after);
}

function select(index: number | undefined): void {
  selected = index;
  panel.show(index);

  if (index !== undefined) {
    const unit = units.of[index]!;
    if (!unit.open) toggle(unit);
    else mark();

    viewport.show(picture.placeOf(index));
    picture.focus(index);
    history.replaceState(null, "", `#${encodeURIComponent(estate.image(index).name)}`);
  } else {
    mark();
    history.replaceState(null, "", location.pathname + location.search);
  }
}

function mark(): void {
  const shown = new Set<number>();
  estate.images.forEach((image, index) => isShown(image) && shown.add(index));

  picture.mark({
    ...(selected === undefined ? {} : { selected }),
    chain: new Set(selected === undefined ? [] : estate.chainOf(selected)),
    referred: new Set(selected === undefined ? [] : estate.image(selected).needs.filter(([, kind]) => kind !== "inheritance").map(([to]) => to)),
    dependents: selected === undefined ? new Set() : estate.dependentsOf(selected),
    shown,
  });
}

function isShown(image: ImageData): boolean {
  const { layer, registry, owner, findings } = filters;

  return (layer.value === "" || layer.value === image.layer)
    && (registry.value === "" || registry.value === image.registry)
    && (owner.value === "" || owner.value === image.owner)
    && hasFinding(image, findings.value);
}

function hasFinding(image: ImageData, wanted: string): boolean {
  switch (wanted) {
    case "":
      return true;
    case "findings":
      return !!image.findings?.length;
    case "deep":
      return !!image.deep;
    case "unresolved":
      return !!image.unresolved?.length;
    default:
      return !!image.findings?.some(([rule, severity]) => rule === wanted || severity === wanted);
  }
}

function showResults(): void {
  const wanted = search.value.trim().toLowerCase();
  results.replaceChildren();
  if (wanted === "") return;

  const found = estate.images.map((image, index) => ({ image, index })).filter(({ image }) => [image.name, image.class, image.source].some((text) => text?.toLowerCase().includes(wanted)));

  for (const { image, index } of found.slice(0, MANY_RESULTS)) {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.textContent = image.name;
    button.addEventListener("click", () => {
      search.value = "";
      showResults();
      select(index);
    });
    item.append(button);
    results.append(item);
  }

  if (found.length === 0 || found.length > MANY_RESULTS) {
    const item = document.createElement("li");
    item.textContent = found.length === 0 ? "nothing is called so" : `and ${found.length - MANY_RESULTS} more`;
    results.append(item);
  }
}

function fill(list: HTMLSelectElement, values: (string | undefined)[]): void {
  for (const value of [...new Set(values)].filter((one) => one !== undefined).sort()) {
    const option = document.createElement("option");
    option.value = option.textContent = value;
    list.append(option);
  }

  list.addEventListener("change", mark);
}

function setTheme(theme: string): void {
  document.documentElement.dataset["theme"] = theme;
}

const keys: Record<string, () => void> = {
  "/": () => search.focus(),
  Escape: () => {
    search.value = "";
    showResults();
    select(undefined);
  },
  "+": () => viewport.zoom(1.25),
  "-": () => viewport.zoom(0.8),
  "0": () => viewport.fit(Number(svg.dataset["width"]), Number(svg.dataset["height"])),
  ArrowLeft: () => viewport.move(60, 0),
  ArrowRight: () => viewport.move(-60, 0),
  ArrowUp: () => viewport.move(0, 60),
  ArrowDown: () => viewport.move(0, -60),
};

document.addEventListener("keydown", (event) => {
  const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;

  if (event.ctrlKey || event.metaKey || event.altKey || (isTyping && event.key !== "Escape")) return;

  const run = keys[event.key];
  if (run) {
    event.preventDefault();
    run();
  }
});

search.addEventListener("input", showResults);
search.addEventListener("keydown", (event) => {
  if (event.key === "Enter") results.querySelector("button")?.click();
});
grouping.addEventListener("change", () => {
  toggled = new Set();
  draw(true);
});
svg.addEventListener("click", () => select(undefined));
byId("zoom-in").addEventListener("click", keys["+"]!);
byId("zoom-out").addEventListener("click", keys["-"]!);
byId("whole").addEventListener("click", keys["0"]!);
byId("theme").addEventListener("click", () => setTheme(document.documentElement.dataset["theme"] === "dark" ? "light" : "dark"));

setTheme(matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
fill(filters.layer, estate.images.map((image) => image.layer));
fill(filters.registry, estate.images.map((image) => image.registry));
fill(filters.owner, estate.images.map((image) => image.owner));
fill(filters.findings, estate.images.flatMap((image) => image.findings?.map(([rule]) => rule) ?? []));

draw(true);
panel.show(undefined);

const asked = estate.images.findIndex((image) => image.name === decodeURIComponent(location.hash.slice(1)));
if (asked >= 0) select(asked);

// How long it took until all was there, in milliseconds; for tests.
document.documentElement.dataset["readyAfter"] = String(Math.ceil(performance.now()));
document.documentElement.dataset["ready"] = "true";
