import dagre from "@dagrejs/dagre";
import { Estate } from "./estate";
import { Unit, Units } from "./units";

type Graph = InstanceType<typeof dagre.graphlib.Graph>;

export const BOX = { width: 196, height: 42, gap: 8 };

const HEADING = 22;
const COLUMN_GAP = 26;
const LINE_GAP = 8;
const ROW_GAP = 84;

/** What is left of it between two bands is a thin line. */
const BAND_PADDING = ROW_GAP / 2 - 1;

/** Where the names of the bands stand. */
const LEFT = 124;
const RIGHT = 24;

export interface Size {
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

export type Rect = Point & Size;

export interface Layout extends Size {
  bands: { band: number; top: number; bottom: number }[];
  /** The place of each unit; a single image is its own box. */
  units: Map<Unit, Rect>;
  /** The place of each image: its box, or that of the closed group that stands for it. */
  images: Rect[];
  /** The way between two units, past the units that stand between them, from the upper one to the lower one. */
  route(from: Unit, to: Unit): Point[];
}

/**
 * Places the units: a band for each kind of layer with the applications on top, and within it what needs something above what it needs. The picture
 * is as wide as lets it be seen largest.
 */
export function layOut(estate: Estate, units: Units, window: Size): Layout {
  const levels = levelsOf(estate, units);
  const scaleOf = (size: Size): number => Math.min(window.width / size.width, window.height / size.height);
  const options = new Map<string, Unit[][]>();

  for (let boxes = MIN_ROW; boxes <= MAX_ROW; boxes++) {
    const rows = levels.flatMap((level) => broken(level, boxes * (BOX.width + COLUMN_GAP)));
    options.set(rows.map((row) => row.length).join(), rows);
  }

  // How much room the lines take is known afterwards alone; where there are many units, one layout has to be enough.
  const best = [...options.values()].sort((a, b) => scaleOf(sizeOfRows(b)) - scaleOf(sizeOfRows(a)));
  const layouts = best.slice(0, Math.max(1, Math.floor(ENOUGH_UNITS / units.all.length))).map((rows) => placed(estate, units, rows));

  return layouts.reduce((a, b) => (scaleOf(b) > scaleOf(a) ? b : a));
}

/** A layout with the given rows, counted from the top. */
function placed(estate: Estate, units: Units, rows: Unit[][]): Layout {
  const ranks = new Map(rows.flatMap((row, rank) => row.map((unit): [string, number] => [unit.id, rank])));
  const graph = new dagre.graphlib.Graph();

  // The ranker of dagre is where the bands come in; the rest of it (order, crossings, places) is as it is.
  graph.setGraph({ rankdir: "TB", align: "UL", nodesep: COLUMN_GAP, edgesep: LINE_GAP, ranksep: ROW_GAP, ranker: ((g: Graph) => setRanks(g, ranks)) as unknown as string });
  graph.setDefaultEdgeLabel(() => ({}));

  for (const unit of units.all) graph.setNode(unit.id, sizeOf(unit));

  for (const [from, to, inherits] of edgesBetween(estate, units)) {
    const down = ranks.get(from.id)! < ranks.get(to.id)!;
    graph.setEdge(down ? from.id : to.id, down ? to.id : from.id, { weight: inherits ? INHERITANCE_WEIGHT : 1 });
  }

  dagre.layout(graph);
  return placesIn(estate, units, graph, ranks);
}

function placesIn(estate: Estate, units: Units, graph: Graph, ranks: Map<string, number>): Layout {
  const places = new Map<Unit, Rect>();
  const images = new Array<Rect>(estate.images.length);
  const bands = new Extents<number>();
  const rows = new Extents<number>();
  let width = 0;

  for (const unit of units.all) {
    const node = graph.node(unit.id) as unknown as Rect;
    const rect = { x: node.x - node.width / 2 + LEFT, y: node.y - node.height / 2 + BAND_PADDING, width: node.width, height: node.height };

    bands.add(unit.band, rect);
    rows.add(ranks.get(unit.id)!, rect);
    places.set(unit, rect);
    placeImages(unit, rect, images);
    width = Math.max(width, rect.x + rect.width + RIGHT);
  }

  return {
    width,
    height: Math.max(...[...bands.all.values()].map((band) => band.bottom)) + BAND_PADDING,
    bands: [...bands.all].sort(([a], [b]) => b - a).map(([band, { top, bottom }]) => ({ band, top: top - BAND_PADDING, bottom: bottom + BAND_PADDING })),
    units: places,
    images,
    route: (from, to) => routeOf(graph, places, [...rows.all.values()], from, to),
  };
}

/** From how far up to how far down something reaches. */
class Extents<T> {
  readonly all = new Map<T, { top: number; bottom: number }>();

  add(key: T, { y, height }: Rect): void {
    const known = this.all.get(key) ?? { top: Infinity, bottom: -Infinity };
    this.all.set(key, { top: Math.min(known.top, y), bottom: Math.max(known.bottom, y + height) });
  }
}

/** Where the way passes a row it goes straight down, however high the row is; it turns between the rows. */
function routeOf(graph: Graph, places: Map<Unit, Rect>, rows: { top: number; bottom: number }[], from: Unit, to: Unit): Point[] {
  const edge = (graph.edge(from.id, to.id) ?? graph.edge(to.id, from.id)) as { points: Point[] } | undefined;
  const [upper, lower] = [places.get(from)!, places.get(to)!].sort((a, b) => a.y - b.y) as [Rect, Rect];
  const route = [{ x: upper.x + upper.width / 2, y: upper.y + upper.height }];

  for (const point of edge?.points ?? []) {
    const [x, y] = [point.x + LEFT, point.y + BAND_PADDING];
    const row = rows.find(({ top, bottom }) => top <= y && y <= bottom && top > upper.y + upper.height && bottom < lower.y);

    if (row !== undefined) route.push({ x, y: row.top - TURN }, { x, y: row.bottom + TURN });
  }

  return [...route, { x: lower.x + lower.width / 2, y: lower.y }];
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

function sizeOf(unit: Unit): Size {
  if (!unit.open || unit.images.length === 1) return { width: BOX.width, height: BOX.height };

  const columns = columnsOf(unit);
  const rows = Math.ceil(unit.images.length / columns);

  return { width: columns * (BOX.width + BOX.gap) + BOX.gap, height: HEADING + rows * (BOX.height + BOX.gap) };
}

function columnsOf(unit: Unit): number {
  return Math.ceil(Math.sqrt(unit.images.length * 0.5));
}

/** From each unit to those that it needs, each once, and whether any of its images stands on one of the other. */
function edgesBetween(estate: Estate, units: Units): [Unit, Unit, boolean][] {
  const edges = new Map<string, [Unit, Unit, boolean]>();

  for (let index = 0; index < estate.images.length; index++) {
    for (const [to, kind] of estate.image(index).needs) {
      const [from, other] = [units.of[index]!, units.of[to]!];
      if (from === other) continue;

      const key = `${from.id}\n${other.id}`;
      edges.set(key, [from, other, kind === "inheritance" || edges.get(key)?.[2] === true]);
    }
  }

  return [...edges.values()];
}

/** The units by band, from the top, and within a band by how far their needs reach within it. */
function levelsOf(estate: Estate, units: Units): Unit[][] {
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

  const levels = new Map<number, Unit[]>();

  for (const unit of units.all) {
    const level = unit.band * (MAX_DEPTH + 2) + depths.get(unit)!;
    levels.set(level, [...(levels.get(level) ?? []), unit]);
  }

  return [...levels].sort(([a], [b]) => b - a).map(([, level]) => level);
}

/** What rows take without the lines between them. */
function sizeOfRows(rows: Unit[][]): Size {
  return {
    width: LEFT + RIGHT + Math.max(...rows.map(widthOf)),
    height: rows.reduce((sum, row) => sum + ROW_GAP + Math.max(...row.map((unit) => sizeOf(unit).height)), 0),
  };
}

/** A level in rows of about the same width, none wider than the limit unless a unit alone is. */
function broken(level: Unit[], limit: number): Unit[][] {
  const even = Math.min(limit, widthOf(level) / Math.ceil(widthOf(level) / limit) + BOX.width / 2);
  const rows: Unit[][] = [];

  for (const unit of level) {
    const last = rows[rows.length - 1];

    if (last !== undefined && widthOf([...last, unit]) <= even) last.push(unit);
    else rows.push([unit]);
  }

  return rows;
}

function widthOf(row: Unit[]): number {
  return row.reduce((sum, unit) => sum + sizeOf(unit).width + COLUMN_GAP, -COLUMN_GAP);
}

const MAX_DEPTH = 999;

/** Rows of fewer or of more boxes than these are not tried. */
const MIN_ROW = 3;
const MAX_ROW = 24;

/** How much straighter the line of an inheritance is to be than that of a reference. */
const INHERITANCE_WEIGHT = 4;

/** So many units in all are laid out while nobody notices. */
const ENOUGH_UNITS = 300;

/** How far from a row a line begins to turn. */
const TURN = 6;

/** Between two rows dagre has one more for the labels of edges; its own root stands above all. */
function setRanks(graph: Graph, ranks: Map<string, number>): void {
  for (const id of graph.nodes()) {
    const rank = ranks.get(id);
    (graph.node(id) as { rank: number }).rank = rank === undefined ? -2 : 2 * rank;
  }
}
