-- Room on each page for the rows that hot calls change: a refresh its session, a second step its authenticator. The new
-- row lies beside the old one then, no index is written, and the space of old rows is had again without a vacuum.

ALTER TABLE sessions SET (fillfactor = 80);
ALTER TABLE authenticators SET (fillfactor = 80);
