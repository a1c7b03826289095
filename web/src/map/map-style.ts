import type { StylesheetJson } from 'cytoscape';
import { ActorType } from '../../../graph/schema/actor-types.ts';
import { basisTable } from '../../../graph/schema/vocabulary.ts';
import { markColour } from './badge-painter.ts';
import type { MapTheme } from './map-theme.ts';
import { markStrokes } from './mark-style.ts';

/** Lines to own partners are thinner than those that join areas. */
const ownWidth = 0.65;

/**
 * The style sheet of the map. Everything that differs between elements is a class, so that selecting and fading touch
 * classes only. Text and signs are not drawn by Cytoscape but by the label painter above it.
 */
export function mapStyle(theme: MapTheme): StylesheetJson {
  const bases = Object.entries(basisTable).flatMap(([basis, { dash, width }]) => [
    {
      selector: `edge.basis-${basis}`,
      style:
        dash.length === 0
          ? { width, 'line-style': 'solid' }
          : { width, 'line-style': 'dashed', 'line-dash-pattern': [...dash] },
    },
    { selector: `edge.own.basis-${basis}`, style: { width: width * ownWidth } },
  ]);
  const types = ActorType.options.flatMap((type) => [
    { selector: `node.bridge.type-${type}`, style: { 'border-color': theme.types[type] } },
  ]);
  const marks = (['both', 'mixed', 'a', 'b'] as const).map((mark) => {
    const { dash, width } = markStrokes[mark];
    const line = dash.length === 0 ? {} : { 'line-dash-pattern': [...dash] };
    return {
      selector: `edge.mark-${mark}`,
      style: {
        width,
        'line-style': dash.length === 0 ? 'solid' : 'dashed',
        'line-color': markColour(mark, theme),
        ...line,
      },
    };
  });
  return [
    { selector: 'core', style: { 'active-bg-opacity': 0, 'selection-box-opacity': 0 } },
    {
      selector: 'node',
      style: {
        width: 'data(w)',
        height: 'data(h)',
        shape: 'round-rectangle',
        'corner-radius': 7,
        'background-color': theme.card,
        'overlay-opacity': 0,
        'transition-duration': 0,
      },
    },
    { selector: 'node.area', style: { 'background-color': theme.accent } },
    {
      selector: 'node.measure, node.goal',
      style: { 'background-color': theme.accentSoft, 'border-width': 1, 'border-color': theme.accent },
    },
    { selector: 'node.goal', style: { 'border-style': 'double', 'border-width': 3 } },
    { selector: 'node.bridge', style: { 'border-width': 1.6, 'border-color': theme.ink } },
    { selector: 'node.bridge.collective', style: { 'border-style': 'dashed' } },
    {
      // Lines that run behind a name must not cross its letters.
      selector: 'node.entry, node.more, node.heading',
      style: { 'background-color': theme.paper, shape: 'rectangle' },
    },
    ...types,
    {
      selector: 'edge',
      style: {
        width: 1.2,
        'line-color': theme.lines.spine,
        'curve-style': 'straight',
        'line-cap': 'butt',
        'overlay-opacity': 0,
        events: 'no',
      },
    },
    ...bases,
    { selector: 'edge.bridge', style: { 'line-color': theme.lines.bridge } },
    { selector: 'edge.own', style: { 'line-color': theme.lines.own } },
    {
      selector: 'edge.flow',
      style: {
        'curve-style': 'unbundled-bezier',
        'edge-distances': 'endpoints',
        'control-point-distances': 'data(bendBy)',
        'control-point-weights': 'data(bendAt)',
        'source-endpoint': 'data(leave)',
        'target-endpoint': 'data(arrive)',
      },
    },
    ...marks,
    { selector: 'node.bridge.mark-a', style: { 'border-style': 'dotted', 'border-width': 2 } },
    { selector: 'node.bridge.mark-b', style: { 'border-width': 3.4 } },
    {
      // Without a border the box would be lost where the system forces one ground on everything.
      selector: 'node.faded.area',
      style: { 'background-color': theme.accentSoft, 'border-width': 1, 'border-color': theme.soft },
    },
    { selector: 'node.faded.measure, node.faded.goal', style: { 'border-opacity': 0.4 } },
    { selector: 'node.faded.bridge', style: { 'border-opacity': 0.45 } },
    { selector: 'edge.faded', style: { 'line-opacity': 0.22 } },
    { selector: 'edge.strong', style: { 'line-color': theme.accent, 'z-index': 5 } },
    { selector: 'node.bridge.strong', style: { 'border-width': 2.6 } },
    { selector: 'node.chosen', style: { 'border-width': 3, 'border-color': theme.accent } },
    { selector: 'node.chosen.area', style: { 'border-color': theme.ink } },
    {
      selector: 'node.chosen.entry',
      style: { 'background-opacity': 1, 'background-color': theme.accentSoft, 'border-width': 0 },
    },
    { selector: '.absent', style: { visibility: 'hidden' } },
    { selector: 'edge.moving', style: { visibility: 'hidden' } },
  ] as unknown as StylesheetJson;
}
