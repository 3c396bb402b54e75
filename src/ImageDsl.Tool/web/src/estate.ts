/** The estate as the page carries it. Images stand in the order in which they are rebuilt; numbers are positions in that order. */
export interface EstateData {
  images: ImageData[];
}

export interface ImageData {
  name: string;
  title: string;
  subtitle: string;
  /** 0 external, 1 OS, 2 runtime, 3 middleware, 4 application. */
  band: number;
  assumed?: boolean;
  deep?: boolean;
  layer: string;
  registry?: string;
  access?: string;
  owner?: string;
  licences?: string;
  class?: string;
  source?: string;
  dockerfile?: string;
  context?: string;
  conceptualLayers?: number;
  literalLayers?: number;
  unresolved?: string[];
  /** Rule, severity, message and place of each. */
  findings?: [string, string, string, string][];
  /** Position and kind of each image that this one needs; inheritance first. */
  needs: [number, Kind][];
}

/** What only the panel shows. */
export interface Details {
  dockerfile?: string;
  /** Name, value, the position of the image that says so or -1, and who says it of an external one. */
  settings: [string, string, number, string][];
}

/** Whether the rules object to an image, or something about it is not known. */
export function isFlawed(image: ImageData): boolean {
  return !!image.unresolved?.length || !!image.findings?.some(([, severity]) => severity !== "info");
}

export type Kind = "inheritance" | "stage" | "copy" | "mount" | "syntax";

export const BANDS = ["external", "OS", "runtime", "middleware", "application"];

/** What is asked of the estate. */
export class Estate {
  readonly images: ImageData[];
  readonly neededBy: [number, Kind][][];

  constructor(data: EstateData) {
    this.images = data.images;
    this.neededBy = data.images.map(() => []);

    data.images.forEach((image, from) => {
      for (const [to, kind] of image.needs) this.neededBy[to]!.push([from, kind]);
    });
  }

  image(index: number): ImageData {
    return this.images[index]!;
  }

  parentOf(index: number): number | undefined {
    return this.image(index).needs.find(([, kind]) => kind === "inheritance")?.[0];
  }

  hasChildren(index: number): boolean {
    return this.neededBy[index]!.some(([, kind]) => kind === "inheritance");
  }

  /** The images that this one stands on, the nearest first. */
  chainOf(index: number): number[] {
    const chain: number[] = [];
    const seen = new Set([index]);

    for (let next = this.parentOf(index); next !== undefined && !seen.has(next); next = this.parentOf(next)) {
      seen.add(next);
      chain.push(next);
    }

    return chain;
  }

  /** Everything that needs this image, directly or through others. */
  dependentsOf(index: number): Set<number> {
    const found = new Set<number>();
    const open = [index];

    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const [from] of this.neededBy[next]!) {
        if (from !== index && !found.has(from)) {
          found.add(from);
          open.push(from);
        }
      }
    }

    return found;
  }
}
