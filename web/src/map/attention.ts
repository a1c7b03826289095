import type { NetworkTie } from '../../../graph/schema/network-answers.ts';
import type { Placement } from '../layout/placement.ts';
import { wantedNodes } from './list-owner.ts';
import type { Highlight, Viewport } from './map-props.ts';
import type { MapView } from './map-view.ts';
import type { PanelRoom } from './panel-room.ts';
import { nearViews } from './view-box.ts';

/** What was brought into view already: nothing is brought twice, and what is seen already moves nothing. */
export class Attention {
  #chosen: string | null;
  /** A line that was tapped: its ends need not be in view. */
  #tapped: string | null = null;
  #way: Highlight | null = null;
  /** The viewport last handed in, and the one last reported. */
  #heard: Viewport | null;
  #reported: Viewport | null = null;

  /** A linked view says itself what is in it. */
  constructor(viewport: Viewport | null, selection: string | null) {
    this.#heard = viewport;
    this.#chosen = viewport === null ? null : selection;
  }

  tapped(tie: string | null): void {
    this.#tapped = tie;
  }

  reported(at: Viewport): void {
    this.#reported = at;
  }

  /** While the map is used it is the truth: what it reported comes back late and is then already past. */
  hear(view: MapView, viewport: Viewport | null): void {
    if (viewport === this.#heard) return;
    this.#heard = viewport;
    if (viewport && viewport !== this.#reported && !nearViews(viewport, view.view())) view.look(viewport);
  }

  /** Brings what was chosen elsewhere (search, table) into view, and from under the panel what it is tied to. */
  choose(
    view: MapView,
    placement: Placement,
    ties: readonly NetworkTie[],
    selection: string | null,
    panel: PanelRoom,
  ): void {
    if (selection === this.#chosen) return;
    const ends = wantedNodes(ties, selection, null, null);
    const boxes = placement.boxes.filter((candidate) => ends.has(candidate.id));
    if (selection !== null && boxes.length === 0) return;
    const opens = this.#chosen === null;
    this.#chosen = selection;
    if (selection === null) return;
    if (selection !== this.#tapped) for (const box of boxes) if (!view.sees(box)) view.reveal(box);
    for (const { source, target } of placement.lines)
      if (source === selection || target === selection) ends.add(source).add(target);
    if (opens || panel.over)
      view.uncover(
        placement.boxes.filter(({ id }) => ends.has(id)),
        panel,
      );
  }

  /** Of a way both ends are looked for, as soon as all of it is drawn; a linked view says itself what is in it. */
  walk(view: MapView, { boxes }: Placement, highlight: Highlight | null, viewport: Viewport | null): void {
    if (highlight === null || highlight === this.#way || viewport !== null) return;
    const drawn = new Map(boxes.map((box) => [box.id, box]));
    const way = highlight.nodes.flatMap((id) => drawn.get(id) ?? []);
    if (way.length < highlight.nodes.length) return;
    this.#way = highlight;
    view.gather(way);
  }
}
