import dagre from "@dagrejs/dagre";
import { Estate } from "./estate";
import { Unit, Units } from "./units";

type Graph = InstanceType<typeof dagre.graphlib.Graph>;

export const BOX = { width: 196, height: 42, gap: 8 };

const HEADING = 22;
const BAND_PADDING = 22;
const LEFT = 96;

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Layout {
  width: number;
  height: number;
  bands: { band: number; top: number; bottom: number }[];
  /** The place of each unit; a single image is its own box. */
  units: Map<Unit, Rect>;
  /** The place of each image: its box, or that of the closed group that stands for it. */
  images: Rect[];
}

/** Places the units: a band for each kind of layer with the applications on top, and within it what needs something above what it needs. */
export function layOut(estate: Estate, units: Units): Layout {
  const ranks = ranksOf(estate, units);
  const graph = new dagre.graphlib.Graph();

  // The ranker of dagre is where the bands come in; the rest of it (order, crossings, places) is as it is.
  graph.setGraph({ rankdir: "TB", nodesep: 26, ranksep: 2 * BAND_PADDING + 36, ranker: ((g: Graph) => setRanks(g, ranks)) as unknown as string });
  graph.setDefaultEdgeLabel(() => ({}));

  for (const unit of units.all) graph.setNode(unit.id, sizeOf(unit));

  for (const [from, to] of edgesBetween(estate, units)) {
    const down = ranks.get(from.id)! < ranks.get(to.id)!;
    graph.setEdge(down ? from.id : to.id, down ? to.id : from.id);
  }

  dagre.layout(graph);
  return placesIn(estate, units, (unit) => graph.node(unit.id) as unknown as Rect);
}

function placesIn(estate: Estate, units: Units, nodeOf: (unit: Unit) => Rect): Layout {
  const layout: Layout = { width: 0, height: 0, bands: [], units: new Map(), images: new Array(estate.images.length) };
  const bands = new Map<number, { top: number; bottom: number }>();

  for (const unit of units.all) {
    const node = nodeOf(unit);
    const rect = { x: node.x - node.width / 2 + LEFT, y: node.y - node.height / 2 + BAND_PADDING, width: node.width, height: node.height };
    const band = bands.get(unit.band) ?? { top: Infinity, bottom: -Infinity };

    bands.set(unit.band, { top: Math.min(band.top, rect.y), bottom: Math.max(band.bottom, rect.y + rect.height) });
    layout.units.set(unit, rect);
    placeImages(unit, rect, layout.images);
    layout.width = Math.max(layout.width, rect.x + rect.width + BAND_PADDING);
  }

  for (const [band, { top, bottom }] of [...bands].sort(([a], [b]) => b - a)) {
    layout.bands.push({ band, top: top - BAND_PADDING, bottom: bottom + BAND_PADDING });
    layout.height = Math.max(layout.height, bottom + BAND_PADDING);
  }

  return layout;
}

function placeImages(unit: Unit, rect: Rect, places: Rect[]): void {
  const columns = columnsOf(unit);

  unit.images.forEach((image, i) => {
    places[image] = !unit.open || unit.images.length === 1 ? rect : {
      x: rect.x + BOX.gap + (i % columns) * (BOX.width + BOX.gap),
      y: rect.y + HEADING + Math.floor(i / columns) * (BOX.height + BOX.gap),
      width: BOX.width,
      height: BOX.height,
    };
  });
}

function sizeOf(unit: Unit): { width: number; height: number } {
  if (!unit.open || unit.images.length === 1) return { width: BOX.width, height: BOX.height };

  const columns = columnsOf(unit);
  const rows = Math.ceil(unit.images.length / columns);

  return { width: columns * (BOX.width + BOX.gap) + BOX.gap, height: HEADING + rows * (BOX.height + BOX.gap) };
}

function columnsOf(unit: Unit): number {
  return Math.ceil(Math.sqrt(unit.images.length * 0.5));
}

/** From each unit to those that it needs, each once. */
function* edgesBetween(estate: Estate, units: Units): Iterable<[Unit, Unit]> {
  const seen = new Set<string>();

  for (let index = 0; index < estate.images.length; index++) {
    for (const [to] of estate.image(index).needs) {
      const [from, other] = [units.of[index]!, units.of[to]!];
      const key = `${from.id}\n${other.id}`;

      if (from !== other && !seen.has(key)) {
        seen.add(key);
        yield [from, other];
      }
    }
  }
}

/** The row of each unit, counted from the top; within a band by how far its needs reach within that band. */
function ranksOf(estate: Estate, units: Units): Map<string, number> {
  const below = new Map<Unit, Unit[]>();

  for (const [from, to] of edgesBetween(estate, units)) {
    if (from.band === to.band) below.set(from, [...(below.get(from) ?? []), to]);
  }

  const depths = new Map<Unit, number>();
  const depthOf = (unit: Unit): number => {
    const known = depths.get(unit);
    if (known !== undefined) return known;

    // What leads back to a unit that is just being looked at is a cycle, which has no order anyway.
    depths.set(unit, 0);
    const depth = Math.max(0, ...(below.get(unit) ?? []).map((other) => Math.min(depthOf(other), MAX_DEPTH) + 1));
    depths.set(unit, depth);
    return depth;
  };

  // Images come after those they need, so that the depth of what is below is mostly known already.
  for (const unit of units.all) depthOf(unit);

  return numbered(units.all, (unit) => unit.band * (MAX_DEPTH + 2) + depths.get(unit)!);
}

/** Rows from the top, the highest level first. A level that is much wider than the picture is high is broken into several rows. */
function numbered(units: Unit[], levelOf: (unit: Unit) => number): Map<string, number> {
  const limit = Math.max(MIN_ROW, Math.ceil(Math.sqrt(units.length * 2)));
  const levels = new Map<number, Unit[]>();

  for (const unit of units) levels.set(levelOf(unit), [...(levels.get(levelOf(unit)) ?? []), unit]);

  const ranks = new Map<string, number>();
  let row = 0;

  for (const [, level] of [...levels].sort(([a], [b]) => b - a)) {
    const count = Math.ceil(level.length / limit);
    level.forEach((unit, i) => ranks.set(unit.id, row + Math.floor((i * count) / level.length)));
    row += count;
  }

  return ranks;
}

const MAX_DEPTH = 999;
const MIN_ROW = 7;

/** Between two rows dagre has one more for the labels of edges; its own root stands above all. */
function setRanks(graph: Graph, ranks: Map<string, number>): void {
  for (const id of graph.nodes()) {
    const rank = ranks.get(id);
    (graph.node(id) as { rank: number }).rank = rank === undefined ? -2 : 2 * rank;
  }
}
