// What has to be read again once an area has changed: everything that names or counts areas.
import { useQueryClient } from '@tanstack/react-query';

export function useAreasRead(): () => void {
  const queries = useQueryClient();
  return () => {
    for (const topic of ['geography', 'area_profile', 'directory']) void queries.invalidateQueries({ queryKey: [topic] });
  };
}
