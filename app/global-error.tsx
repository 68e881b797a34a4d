"use client";

import "./globals.css";

// Drawn when the root layout itself fails, and with it catalogues and cookies: so it speaks both languages at once.
export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="vi">
      <body>
        <title>Soát</title>
        <main className="mx-auto grid max-w-lg gap-4 px-6 py-24">
          <h1 className="text-2xl font-semibold">Chưa mở được trang này</h1>
          <p>Những gì đã lưu vẫn còn nguyên. Hãy thử lại; nếu vẫn không mở được, đưa mã dưới đây cho người phụ trách máy.</p>
          <p lang="en" className="text-ink-2">This page could not be drawn. What was saved is safe. Try again; if it fails again, give the code below to whoever runs the desk.</p>
          {error.digest && <p className="text-sm text-ink-3">{error.digest}</p>}
          <button type="button" onClick={reset} className="justify-self-start rounded-md bg-accent px-4 py-2 font-medium text-on-accent">
            Thử lại · <span lang="en">Try again</span>
          </button>
        </main>
      </body>
    </html>
  );
}
