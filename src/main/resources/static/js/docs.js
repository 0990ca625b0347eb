SwaggerUIBundle({
  url: document.getElementById('document').href,
  domNode: document.getElementById('viewer'),
  presets: [SwaggerUIBundle.presets.apis],
  validatorUrl: null,
  deepLinking: false,
});
