-- The dashboards' reader sees the suppressed views and nothing else. It may be created after this service first ran.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'kept_dashboard') THEN
        GRANT USAGE ON SCHEMA dashboard TO kept_dashboard;
        GRANT SELECT ON ALL TABLES IN SCHEMA dashboard TO kept_dashboard;
    END IF;
END
$$;
