-- Plain text and mails have pages now.
update rendition set state = 'waiting', text_state = 'waiting', task = 'draw', rank = 2, due_at = now(), tries = 0, spent_ms = 0,
  generation = generation + 1
where state = 'unsupported' and media_type in ('text/plain', 'message/rfc822');
