import { Details, Estate } from "./estate";

const MANY_LINKS = 200;

const LEGEND = [
  ["line", "stands on (FROM)"],
  ["line dashed", "refers to: copied from, mounted, a build stage, syntax"],
  ["line chain", "what the chosen image stands on"],
  ["line dependent", "what needs the chosen image"],
  ["card pile", "several images; click to open"],
  ["card deep", "more than three conceptual layers"],
  ["card finding", "a rule objects, or something is not resolved"],
] as const;

/** Tells all about the selected image. Every text is set as text, and every image that is named is a button that leads to it. */
export class Panel {
  constructor(private readonly root: HTMLElement, private readonly estate: Estate, private readonly details: () => Details[], private readonly select: (index: number) => void) {}

  show(index: number | undefined): void {
    this.root.replaceChildren();

    if (index === undefined) {
      this.showSummary();
      return;
    }

    const image = this.estate.image(index);
    const chain = this.estate.chainOf(index);
    const dependents = [...this.estate.dependentsOf(index)].sort((a, b) => a - b);

    add(this.root, "h2", image.name);
    this.facts([
      ["layer", image.assumed ? `${image.layer} (assumed)` : image.layer],
      ["class", image.class],
      ["source", image.source],
      ["registry", image.registry === undefined ? undefined : `${image.registry} (${image.access})`],
      ["owner", image.owner],
      ["licences", image.licences],
      ["conceptual layers", image.conceptualLayers === undefined ? undefined : `${image.conceptualLayers}${image.deep ? " (more than three)" : ""}`],
      ["literal layers", image.literalLayers?.toString()],
      ["context", image.context],
    ]);

    this.findings(image.findings);
    this.texted("Unresolved", image.unresolved);
    this.links("Stands on", chain);
    this.links("Refers to", image.needs.filter(([, kind]) => kind !== "inheritance").map(([to]) => to), image.needs.filter(([, kind]) => kind !== "inheritance").map(([, kind]) => kind));
    this.links("Dependents", dependents);
    this.settings(index);
    this.dockerfile(index);
  }

  private showSummary(): void {
    const own = this.estate.images.filter((image) => image.band > 0);

    add(this.root, "h2", `${own.length} images`);
    this.facts([
      ["external", String(this.estate.images.length - own.length)],
      ["edges", String(this.estate.images.reduce((sum, image) => sum + image.needs.length, 0))],
      ["with findings", String(own.filter((image) => image.findings?.length).length)],
      ["more than three layers", String(own.filter((image) => image.deep).length)],
      ["unresolved", String(own.filter((image) => image.unresolved?.length).length)],
    ]);
    add(this.root, "p", "Click on an image: what it stands on and what needs it lights up.").className = "hint";
    this.legend();
    add(this.root, "p", "Keys: / search, Tab and Enter choose, arrows move, + and − zoom, 0 the whole picture, Esc nothing chosen.").className = "hint";
  }

  private legend(): void {
    add(this.root, "h3", "Legend");
    const list = add(this.root, "ul");
    list.className = "legend";

    for (const [mark, text] of LEGEND) {
      const item = add(list, "li");
      add(item, "i").className = mark;
      item.append(text);
    }
  }

  private facts(facts: [string, string | undefined][]): void {
    const list = add(this.root, "dl");

    for (const [name, value] of facts) {
      if (value !== undefined) {
        add(list, "dt", name);
        add(list, "dd", value);
      }
    }
  }

  private texted(title: string, texts: string[] | undefined): void {
    if (!texts?.length) return;

    add(this.root, "h3", title);
    const list = add(this.root, "ul");
    for (const text of texts) add(list, "li", text);
  }

  private findings(findings: [string, string, string, string][] | undefined): void {
    if (!findings?.length) return;

    add(this.root, "h3", findings.length > 1 ? `Findings (${findings.length})` : "Findings");
    const list = add(this.root, "ul");
    list.className = "findings";

    for (const [rule, severity, message, place] of findings) {
      const item = add(list, "li");
      item.className = severity;
      add(item, "b", rule);
      item.append(` ${message}`);
      if (place) add(item, "small", ` ${place}`);
    }
  }

  private links(title: string, images: number[], kinds?: string[]): void {
    if (images.length === 0) return;

    add(this.root, "h3", images.length > 1 ? `${title} (${images.length})` : title);
    const list = add(this.root, "ul");
    list.className = "links";

    images.slice(0, MANY_LINKS).forEach((index, i) => {
      const item = add(list, "li");
      const button = add(item, "button", this.estate.image(index).name);
      button.addEventListener("click", () => this.select(index));
      if (kinds) add(item, "span", ` ${kinds[i]}`);
    });

    if (images.length > MANY_LINKS) add(list, "li", `and ${images.length - MANY_LINKS} more`);
  }

  private settings(index: number): void {
    const settings = this.details()[index]!.settings;
    if (settings.length === 0) return;

    add(this.root, "h3", "Effective configuration");
    const table = add(this.root, "table");

    for (const [name, value, from, said] of settings) {
      const row = add(table, "tr");
      add(row, "th", name);
      const cell = add(row, "td", value);
      if (from >= 0 && from !== index) add(cell, "small", ` from ${this.estate.image(from).name}${said && ` (${said})`}`);
    }
  }

  private dockerfile(index: number): void {
    const text = this.details()[index]!.dockerfile;
    if (!text) return;

    add(this.root, "h3", this.estate.image(index).dockerfile ?? "Dockerfile");
    add(this.root, "pre", text);
  }
}

function add<K extends keyof HTMLElementTagNameMap>(parent: Element, name: K, text?: string): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  if (text !== undefined) element.textContent = text;
  parent.append(element);
  return element;
}
