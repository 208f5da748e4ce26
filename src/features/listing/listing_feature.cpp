// The jobs of listing as the runner calls them.
#include "features/listing/listing_feature.hpp"

namespace renkei::listing {

void register_jobs(sql::JobRunner& runner, const JobMeans& means) {
  runner.on(std::string{kExportJob},
            [&means](sql::JobCall& call) { return make_export(means, call); });
  runner.on(std::string{kBookletJob},
            [&means](sql::JobCall& call) { return make_edition(means, call); });
}

}  // namespace renkei::listing
