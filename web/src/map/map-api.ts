import type { MapApi } from './map-props.ts';
import type { MapView } from './map-view.ts';

/** What the page may ask of a drawn map. `view` answers null while nothing is drawn; `picture` makes it a file. */
export function mapApi(
  view: () => MapView | null,
  fit: () => void,
  picture: (view: MapView) => Promise<Blob>,
): MapApi {
  return {
    fit,
    zoomBy: (factor) => view()?.zoomBy(factor),
    centre: (id) => view()?.centre(id),
    drawn: () => view()?.scene.part ?? null,
    png: async () => {
      const drawn = view();
      if (!drawn) throw new Error('the map is not drawn');
      return picture(drawn);
    },
  };
}
