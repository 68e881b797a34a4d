// What must never get through a door, as HTML that would run or fetch something if it did. Each
// holds the word "mồi" where its harmless words are.

/** Name and HTML; every one of them loads as words, with nothing else of it left. */
export const htmlVectors: readonly [string, string][] = [
  ["a script", "<p>mồi</p><script>fetch('https://x.example/')</script>"],
  ["a script that looks closed", "<p>mồi</p><script><!--<script></script>fetch('https://x.example/')</script>-->"],
  ["a module", '<p>mồi</p><script type="module" src="https://x.example/a.js"></script>'],
  ["a handler", '<p onclick="alert(1)" onmouseover=alert(1)>mồi</p>'],
  ["a handler on a picture that fails", '<p>mồi</p><img src=x onerror="alert(1)">'],
  ["a handler on what is drawn at once", '<details open ontoggle=alert(1)><summary>mồi</summary></details>'],
  ["a script link", '<p><a href="javascript:alert(1)">mồi</a></p>'],
  ["a script link in other letters", '<p><a href="JaVaScRiPt:alert(1)">mồi</a></p>'],
  ["a script link broken by a tab and entities", '<p><a href="&#9;java&#9;script&colon;alert(1)">mồi</a></p>'],
  ["a script link behind a control character", '<p><a href="&#1;javascript:alert(1)">mồi</a></p>'],
  ["a data link", '<p><a href="data:text/html,<script>alert(1)</script>">mồi</a></p>'],
  ["a vbscript link", '<p><a href="vbscript:msgbox(1)">mồi</a></p>'],
  ["a file link", '<p><a href="file:///etc/passwd">mồi</a></p>'],
  ["a blob link", '<p><a href="blob:https://x.example/1">mồi</a></p>'],
  ["an address without a scheme", '<p><a href="//x.example/">mồi</a></p>'],
  ["a remote picture", '<figure><img src="https://x.example/a.png"><figcaption>mồi</figcaption></figure>'],
  ["a remote picture by srcset", '<p>mồi</p><img srcset="https://x.example/a.png 2x">'],
  ["a picture of the disk", '<figure><img src="file:///a.png"><figcaption>mồi</figcaption></figure>'],
  ["a drawing with a script", "<p>mồi</p><svg onload=alert(1)><script>alert(1)</script><a href='javascript:alert(1)'><text>x</text></a></svg>"],
  ["a drawing as a picture", '<figure><img src="data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9ImFsZXJ0KDEpIi8+"><figcaption>mồi</figcaption></figure>'],
  ["HTML as a picture", '<figure><img src="data:image/png;base64,PHNjcmlwdD4="><figcaption>mồi</figcaption></figure>'],
  ["a frame", '<p>mồi</p><iframe srcdoc="<script>alert(1)</script>" src="https://x.example/"></iframe>'],
  ["an object and an embed", '<p>mồi</p><object data="https://x.example/a.swf"></object><embed src="https://x.example/a.swf">'],
  ["a form that posts", '<form action="https://x.example/"><p>mồi</p><button formaction="javascript:alert(1)">x</button><input autofocus onfocus=alert(1)></form>'],
  ["styles that fetch", '<style>@import "https://x.example/a.css"</style><p style="background:url(https://x.example/a.png)">mồi</p>'],
  ["a base and a redirect", '<base href="https://x.example/"><meta http-equiv=refresh content="0;url=https://x.example/"><p>mồi</p>'],
  ["a link to load", '<link rel=stylesheet href="https://x.example/a.css"><p>mồi</p>'],
  ["markup in a template", "<template><p onclick=alert(1)>x</p></template><p>mồi</p>"],
  ["markup that changes its meaning when read twice", "<p>mồi</p><math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">"],
  ["markup in noscript", '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript><p>mồi</p>'],
  ["a mark of an annotation", '<p data-block="x"><mark class="anno" data-anno="01a2070a-7650-7544-b008-55d202cb5873">mồi</mark></p>'],
  ["a picture of the store by a path", '<figure data-kind="caption" data-picture="../../secret"><img src="/api/pictures/../../secret"><figcaption>mồi</figcaption></figure>'],
];

/** What no text, link or picture that got through may hold. */
export const forbidden = /<script|javascript:|vbscript:|data:|blob:|file:|onerror|onclick|onload|ontoggle|x\.example|srcdoc|alert\(/i;
