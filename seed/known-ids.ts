import type { Bundle } from '../graph/schema/bundle.ts';
import type { Registry } from '../graph/schema/registry.ts';
import { productId } from './bundle-nodes.ts';

/** What references may point at, by kind. */
export interface KnownIds {
  readonly municipalities: ReadonlySet<string>;
  readonly actors: ReadonlySet<string>;
  readonly things: ReadonlySet<string>;
  readonly products: ReadonlySet<string>;
}

export function knownIds(registry: Registry, bundles: readonly Bundle[]): KnownIds {
  return {
    municipalities: new Set(registry.municipalities.map((one) => one.id)),
    actors: new Set(registry.actors.map((one) => one.id)),
    things: new Set(registry.things.map((one) => one.id)),
    products: new Set(
      bundles.flatMap((bundle) => bundle.products.map((product) => productId(bundle, product.code))),
    ),
  };
}
