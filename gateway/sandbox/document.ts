import type { PageFiles } from './page-files';

/** Where the page's files are, before their names. */
export const FILES_PATH = '/sandbox/files';

/**
 * The page before its script runs. What it says then is for whoever's script is blocked: a page that stays empty tells
 * nobody what is wrong.
 * @param nonce lets the script's own style sheet in, and nobody else's
 */
export function sandboxDocument({ script, style }: PageFiles, nonce: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Sandbox of the hub</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${FILES_PATH}/${style.name}" nonce="${nonce}">
<script type="module" src="${FILES_PATH}/${script.name}"></script>
</head>
<body>
<div id="sandbox">
<main class="before">
<h1>The sandbox of the hub</h1>
<noscript><p><strong>JavaScript is switched off in this browser.</strong> The sandbox is a page that works with it: allow it for this address and load the page again.</p></noscript>
<p>The sandbox is starting. If you still read this after some seconds, its script does not run: JavaScript is switched off, or the script was blocked by an extension of the browser or a proxy, or the hub was built anew meanwhile. Load the page again, or allow scripts from this address; the page needs none from elsewhere.</p>
<p>The hub itself works without this page: <code>POST /graphql</code> takes operations, <code>GET /demo/personas</code> lists who you can be, <code>POST /demo/token</code> lets you be it, and the README shows a first query with curl.</p>
</main>
</div>
</body>
</html>
`;
}
