'use strict';

/* The page of an add-in that does nothing by itself: tests run their own code in it. */
window.commands = [];
Office.onReady((info) => {
  Office.actions.associate('remember', (event) => {
    window.commands.push(event.source.id);
    event.completed();
  });
  document.getElementById('status').textContent = `${info.host} ${info.platform}`;
});
