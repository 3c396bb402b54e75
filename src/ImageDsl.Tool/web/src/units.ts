import { Estate } from "./estate";

/** How images are put together. */
export type Grouping = "base" | "owner" | "registry" | "layer";

/** What the picture places as a whole: an image, a shelf of images side by side, or a closed group that stands for its images. */
export interface Unit {
  id: string;
  band: number;
  images: number[];
  /** The heading of a group; absent for a single image. */
  label?: string;
  open: boolean;
}

/** From here on the versions of a base are put together too, and only small groups are open. */
const MANY = 250;
const MAX_OPEN = 100;
const MAX_OPEN_OF_MANY = 6;

/** More different bases of a band than this are put together by their registry. */
const MANY_BASES = 60;

/** Divides the estate into units. */
export class Units {
  readonly all: Unit[] = [];
  /** The unit of each image. */
  readonly of: Unit[] = [];

  constructor(estate: Estate, grouping: Grouping, toggled: ReadonlySet<string>) {
    const isMany = estate.images.length > MANY;
    const limit = isMany ? MAX_OPEN_OF_MANY : MAX_OPEN;
    const groups = new Map<string, Unit>();
    const label = isMany ? labelsOfMany(estate, grouping) : labelsOfFew(estate, grouping);

    estate.images.forEach((image, index) => {
      const name = label(index);
      const id = name === undefined ? `image ${index}` : `${image.band} ${name}`;
      let unit = groups.get(id);

      if (unit === undefined) {
        unit = { id, band: image.band, images: [], open: true, ...(name === undefined ? {} : { label: name }) };
        groups.set(id, unit);
        this.all.push(unit);
      }

      unit.images.push(index);
      this.of[index] = unit;
    });

    for (const unit of this.all) {
      if (unit.images.length === 1) delete unit.label;
      else unit.open = unit.images.length <= limit !== toggled.has(unit.id);
    }
  }
}

type Labels = (index: number) => string | undefined;

/** What nothing stands on is put together; every base stands by itself. */
function labelsOfFew(estate: Estate, grouping: Grouping): Labels {
  return (index) => {
    if (grouping === "layer") return estate.image(index).layer;

    return estate.hasChildren(index) ? undefined : leafLabel(estate, index, grouping, (parent) => `${estate.image(parent).title} ${estate.image(parent).subtitle.split(" · ")[0]}`);
  };
}

/** The versions of a base are put together as well, or the bases of a registry where there are very many. */
function labelsOfMany(estate: Estate, grouping: Grouping): Labels {
  const titles = new Map<number, Set<string>>();

  estate.images.forEach((image, index) => {
    if (estate.hasChildren(index)) titles.set(image.band, (titles.get(image.band) ?? new Set()).add(image.title));
  });

  const baseLabel = (index: number): string => {
    const image = estate.image(index);
    return (titles.get(image.band)?.size ?? 0) > MANY_BASES ? image.registry ?? image.layer : image.title;
  };

  return (index) => {
    if (grouping === "layer") return estate.image(index).layer;

    return estate.hasChildren(index) ? baseLabel(index) : leafLabel(estate, index, grouping, baseLabel);
  };
}

function leafLabel(estate: Estate, index: number, grouping: Grouping, parentLabel: (parent: number) => string): string {
  const image = estate.image(index);

  switch (grouping) {
    case "owner":
      return image.owner ?? "no owner";
    case "registry":
      return image.registry ?? "no registry";
    default: {
      const parent = estate.parentOf(index);
      return image.band === 0 ? "only referred to" : parent === undefined ? "on nothing known" : `on ${parentLabel(parent)}`;
    }
  }
}
