package fr.filrouge.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.Map;

/** A running Chromium, and new windows of it. */
final class Browsing implements AutoCloseable {

  /** How wide a window is. */
  enum Width {
    PHONE(360, 740),
    DESKTOP(1280, 900);

    private final int width;
    private final int height;

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
    return new Walker(context(width, true).newPage(), address);
  }

  /** A window that runs no script; axe, being one, cannot look at it. */
  Walker windowWithoutScripts(Width width) {
    return new Walker(context(width, false).newPage(), address);
  }

  private BrowserContext context(Width width, boolean scripts) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setLocale("fr-FR")
            .setJavaScriptEnabled(scripts)
            .setViewportSize(width.width, width.height));
  }

  @Override
  public void close() {
    playwright.close();
  }
}
