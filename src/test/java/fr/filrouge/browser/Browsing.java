package fr.filrouge.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Map;

/** A running Chromium, and new windows of it. */
final class Browsing implements AutoCloseable {

  /** How wide a window is. */
  enum Width {
    PHONE(360, 740),
    TABLET(768, 1024),
    DESKTOP(1280, 900);

    final int width;
    final int height;

    Width(int width, int height) {
      this.width = width;
      this.height = height;
    }
  }

  private final Playwright playwright;
  private final Browser browser;
  private final String address;

  Browsing(int port) {
    address = "http://127.0.0.1:" + port;
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(InstalledChromium.find().orElseThrow())
                    .setArgs(
                        List.of(
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  Walker window(Width width) {
    return window(width.width, width.height);
  }

  /** A window of so many CSS pixels. */
  Walker window(int width, int height) {
    return new Walker(context(width, height, true).newPage(), address, true);
  }

  /** A window that runs no script; axe, being one, cannot look at it, nor can a mouse be moved. */
  Walker windowWithoutScripts(Width width) {
    return new Walker(context(width.width, width.height, false).newPage(), address, false);
  }

  /** A window that loads none of our scripts: what stands without them, for axe to look at. */
  Walker windowWithoutOurScripts(Width width) {
    BrowserContext context = context(width.width, width.height, true);
    context.route("**/*.js", Route::abort);
    return new Walker(context.newPage(), address, true);
  }

  private BrowserContext context(int width, int height, boolean scripts) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setLocale("fr-FR")
            .setJavaScriptEnabled(scripts)
            .setViewportSize(width, height));
  }

  @Override
  public void close() {
    playwright.close();
  }
}
