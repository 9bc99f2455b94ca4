import { render } from 'preact';
import { App } from './app';
import { hubOfThisPage } from './hub/hub';

const place = document.getElementById('sandbox');
if (place) {
  // What stands there speaks to those whose script is blocked.
  place.replaceChildren();
  render(<App hub={hubOfThisPage()} />, place);
}
