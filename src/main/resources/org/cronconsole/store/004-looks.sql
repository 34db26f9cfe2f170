-- Whether suspending a job moves Render's time of its last change is not documented: when a state
-- was first seen is kept beside it.
ALTER TABLE job ADD COLUMN version_from INTEGER;
ALTER TABLE job ADD COLUMN seen_from INTEGER;
ALTER TABLE job_version ADD COLUMN seen_from INTEGER;
