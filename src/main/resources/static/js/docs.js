SwaggerUIBundle({
  url: document.getElementById('document').href,
  domNode: document.getElementById('viewer'),
  presets: [SwaggerUIBundle.presets.apis],
  // There is no choice of servers: the page may ask only the one it comes from.
  plugins: [{ components: { ServersContainer: () => null } }],
  validatorUrl: null,
  deepLinking: false,
});
