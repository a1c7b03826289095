import { mount } from 'svelte';
import '@fontsource/source-sans-3/latin-400.css';
import '@fontsource/source-sans-3/latin-600.css';
import '@fontsource/source-sans-3/latin-700.css';
import './tokens.css';
import './base.css';
import App from './App.svelte';
import { askFirstView } from './ask-first-view.ts';
import { adoptTypeColours } from './ui/type-colours.ts';
import { place } from './url-state/place.svelte.ts';

askFirstView(place.state);
adoptTypeColours();

const target = document.getElementById('app');
if (target === null) throw new Error('index.html must hold an element with the id "app"');
// The line that stood there while this was on its way.
target.replaceChildren();
mount(App, { target });
