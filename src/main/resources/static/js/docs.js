SwaggerUIBundle({
  url: document.getElementById('document').href,
  domNode: document.getElementById('viewer'),
  presets: [SwaggerUIBundle.presets.apis],
  // There is no choice of servers: the page may ask only the one it comes from.
  plugins: [{ components: { ServersContainer: () => null } }],
  validatorUrl: null,
  deepLinking: false,
  // The viewer takes its title for that of the page, which has one.
  onComplete: () => {
    for (const title of document.querySelectorAll('#viewer .info .title')) {
      title.setAttribute('aria-level', '2');
    }
  },
});
