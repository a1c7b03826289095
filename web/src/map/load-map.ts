import type { Component } from 'svelte';
import type { NetworkMapProps } from './map-props.ts';

type MapComponent = Component<NetworkMapProps, object, 'api'>;

let map: Promise<MapComponent> | null = null;

/** Fetches the map's code once. Asked for as soon as a map is wanted, it arrives while the network is still on its way. */
export function loadMap(): Promise<MapComponent> {
  map ??= import('./NetworkMap.svelte').then(
    (module): MapComponent => module.default,
    (error: unknown) => {
      map = null;
      throw error;
    },
  );
  return map;
}
