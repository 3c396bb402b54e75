import { Point, Rect, Size } from "./layout";

const ZOOM_STEP = 1.2;
const MIN_SCALE = 0.02;
const MAX_SCALE = 3;

/** Nobody reads what is smaller. */
const LEGIBLE = 0.4;

/** Which part of the picture is seen: moved with the mouse or a finger, zoomed with the wheel or the keyboard. */
export class Viewport {
  private x = 0;
  private y = 0;
  private scale = 1;
  private picture = { width: 1, height: 1 };

  constructor(private readonly svg: SVGSVGElement, private readonly content: SVGElement) {
    svg.addEventListener("wheel", (event) => {
      event.preventDefault();
      this.zoomAt(event.deltaY < 0 ? ZOOM_STEP : 1 / ZOOM_STEP, event.offsetX, event.offsetY);
    }, { passive: false });
    this.followPointer();
  }

  /** How much room there is. */
  get size(): Size {
    return { width: Math.max(1, this.svg.clientWidth), height: Math.max(1, this.svg.clientHeight) };
  }

  /** The picture is another one now, and is seen as the one before was. */
  resize(width: number, height: number): void {
    this.picture = { width, height };
  }

  /** What was at one place is at another one now, and is seen where it was. */
  follow(before: Point, after: Point): void {
    this.move((before.x - after.x) * this.scale, (before.y - after.y) * this.scale);
  }

  /** Shows the whole picture. */
  fit(width: number, height: number): void {
    const { clientWidth, clientHeight } = this.svg;
    this.resize(width, height);
    this.scale = Math.min(MAX_SCALE / 2, clientWidth / width, clientHeight / height) || 1;
    this.scale = Math.max(MIN_SCALE, Math.min(1.1, this.scale));
    this.x = (clientWidth - width * this.scale) / 2;
    this.y = (clientHeight - height * this.scale) / 2;
    this.apply();
  }

  /** Brings a place into the middle unless it can be seen and read. */
  show(place: Rect): void {
    const { clientWidth, clientHeight } = this.svg;
    const [left, top] = [place.x * this.scale + this.x, place.y * this.scale + this.y];

    if (this.scale >= LEGIBLE && left > 0 && top > 0 && left + place.width * this.scale < clientWidth && top + place.height * this.scale < clientHeight) return;

    this.scale = Math.max(this.scale, 0.8);
    this.x = within(clientWidth / 2 - (place.x + place.width / 2) * this.scale, clientWidth, this.picture.width * this.scale);
    this.y = within(clientHeight / 2 - (place.y + place.height / 2) * this.scale, clientHeight, this.picture.height * this.scale);
    this.apply();
  }

  zoom(factor: number): void {
    this.zoomAt(factor, this.svg.clientWidth / 2, this.svg.clientHeight / 2);
  }

  move(dx: number, dy: number): void {
    this.x += dx;
    this.y += dy;
    this.apply();
  }

  private zoomAt(factor: number, x: number, y: number): void {
    const scale = Math.max(MIN_SCALE, Math.min(MAX_SCALE, this.scale * factor));
    this.x = x - ((x - this.x) * scale) / this.scale;
    this.y = y - ((y - this.y) * scale) / this.scale;
    this.scale = scale;
    this.apply();
  }

  private followPointer(): void {
    let last: { x: number; y: number } | undefined;

    this.svg.addEventListener("pointerdown", (event) => {
      if ((event.target as Element).closest("[role=button]") === null) {
        last = { x: event.clientX, y: event.clientY };
        this.svg.setPointerCapture(event.pointerId);
      }
    });
    this.svg.addEventListener("pointermove", (event) => {
      if (last !== undefined) {
        this.move(event.clientX - last.x, event.clientY - last.y);
        last = { x: event.clientX, y: event.clientY };
      }
    });
    this.svg.addEventListener("pointerup", () => (last = undefined));
  }

  private apply(): void {
    this.content.setAttribute("transform", `translate(${this.x} ${this.y}) scale(${this.scale})`);
  }
}

/** The offset of a picture, changed where it would leave room unused beside it. */
function within(offset: number, room: number, length: number): number {
  return length <= room ? (room - length) / 2 : Math.min(0, Math.max(room - length, offset));
}
