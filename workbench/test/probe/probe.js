'use strict';

/* The page of an add-in that does nothing by itself: tests run their own code in it. */

/** What the ribbon's command button has called so far. */
window.commands = [];

/** The result of a batch, or the code and the place of its error. */
window.attempt = (options, batch) =>
  Excel.run(options, batch).catch(({ code, debugInfo, message }) => ({ code, place: debugInfo?.errorLocation, message }));

Office.onReady((info) => {
  Office.actions.associate('remember', (event) => {
    window.commands.push(event.source.id);
    event.completed();
  });
  document.getElementById('status').textContent = `${info.host} ${info.platform}`;
});
